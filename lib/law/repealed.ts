/** What is printed where an article was repealed and its number kept. */
const words =
  /^[([（［【\s]{0,2}(?:已?(?:删去|删除|刪除|废止|廢止)|本条删去|削除|삭제|weggefallen|aufgehoben|entfällt|abrogé|supprimé|derogad[oa]|suprimid[oa]|derogat|suprimit|abrogat[oa]|soppress[oa]|opphevet|oppheva|kehtetu|repealed|reserved|vacant)(?![\p{L}\p{N}])/iu;

/** Longest of them with its date: 삭제 <2024.1.30>, in UTF-16 units. */
const longest = 48;

/** （刪除）, 삭제 <2024.1.30>, (weggefallen): all that is left of an article. */
export function isRepealed(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= longest && words.test(trimmed);
}

/** Places that one comment may be about; the packet takes no more (`protocol/packet.ts`). */
export const mostPlaces = 50;

/**
 * What the elements of Akoma Ntoso 3.0 and of USLM are for us. Both name a hierarchy by the drafter's own words, so
 * what is the basic unit is found in the document: the first of `basicUnits` that it has.
 */

const words = (list: string) => new Set(list.split(' '));

export const basicUnits = ['article', 'section', 'rule', 'clause', 'level', 'paragraph'] as const;

/** Elements of the hierarchy, which may hold one another in any order. */
export const hierarchy = words(
  'article section rule subrule clause subclause part subpart chapter subchapter title subtitle book tome division ' +
    'subdivision list point indent alinea proviso subsection paragraph subparagraph sublist level transitional item ' +
    'subitem subsubitem appropriations courtRule courtRules reorganizationPlan compiledAct schedule hcontainer',
);

/** The same words again, or words about the words: never part of the law. */
export const unread = words(
  'meta toc authorialNote footnote endnote sidenote note notes editorialNote explanationNote noteRef ' +
    'citableAs processedBy processedDate componentRef images img figure remark relatedDocument property ' +
    'currentThroughPublicLaw containsShortTitle citationNote editionNote del deletedText page',
);

/** Words of another law that this one puts somewhere: read as words, never as structure. */
export const quoted = words(
  'quotedStructure quotedText quotedContent embeddedStructure embeddedText extractStructure',
);

/** Wraps the list of an enumeration and adds nothing. */
export const wrapper = words('list blockList sublist');

/** Elements that end a line. */
export const blocks = words(
  'p block content intro wrapUp chapeau continuation listIntroduction listWrapUp longTitle formula citation recital ' +
    'recitals citations preface preamble conclusions header container enactingFormula officialTitle action ' +
    'actionDescription table tr row crossHeading blockContainer tblock heading num signature signatures attestation ' +
    'docTitle slugLine distributionCode congress session docNumber currentChamber legislature text endMarker',
);

/** Documents inside a collection. */
export const bodies = words(
  'body mainBody portionBody debateBody amendmentBody judgmentBody collectionBody main fragmentBody',
);

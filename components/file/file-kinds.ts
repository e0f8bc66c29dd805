/** What can be opened, for a field that chooses files. */
export const fileKinds = '.docx,.doc,.wps,.pdf,.html,.htm,.txt,.md,.xml,.akn';

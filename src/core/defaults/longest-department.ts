/** How long a department's name may be, in characters: it is one line above a list, not a text. */
export const LONGEST_DEPARTMENT = 60;

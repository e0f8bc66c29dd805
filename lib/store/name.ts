/** Of the one database of an origin. */
export const databaseName = 'zhutiao';

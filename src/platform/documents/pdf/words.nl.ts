/** The words that every document has. */
export const pageOf = (page: number, pages: number): string => `Pagina ${page} van ${pages}`;
export const nameColumn = 'Gegeven';
export const valueColumn = 'Waarde';

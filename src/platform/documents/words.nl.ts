/** The words of a list in Dutch. */
export const yesNo = (value: boolean): string => (value ? 'ja' : 'nee');

/** Something in a document that cannot be: where it stands, as `onderdelen[0].prijs`, and a sentence for people. */
export type Fault = { readonly path: string; readonly sentence: string };

export const under = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
export const at = (path: string, index: number): string => `${path}[${index}]`;

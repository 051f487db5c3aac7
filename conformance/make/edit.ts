/** A field of a message by the path to it, numbers for places in a list: Client.Relaties.Relatie.0.Nummer. */
export type Edit = readonly [path: string, value: unknown];
type Fields = Record<string, unknown>;

/** Marks a field that is taken away. */
export const GONE = undefined;

/** Makes the changes in a copy of a message; throws when what is around a field is not there. */
export function edited(message: object, edits: readonly Edit[]): object {
  const copy = structuredClone(message) as Fields;
  for (const [path, value] of edits) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let around: Fields = copy;
    for (const name of names) {
      const next = around[name];
      if (typeof next !== 'object' || next === null) throw new Error(`${path}: there is no ${name} to change`);
      around = next as Fields;
    }
    if (value !== GONE) around[last] = value;
    else if (last in around) delete around[last];
    else throw new Error(`${path}: is not there to take away`);
  }
  return copy;
}

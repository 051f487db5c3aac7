/** One field of a thing that an import would change, as people read it. */
export type ChangedField = { readonly name: string; readonly before: string; readonly after: string };

/** What an import would do, before it does anything. Keys come in the order of the file. */
export type ImportPreview = {
  readonly added: readonly string[];
  readonly changed: readonly { readonly key: string; readonly fields: readonly ChangedField[] }[];
  readonly unchanged: number;
  /** What stands here but not in the file; an import leaves it as it is. */
  readonly missing: readonly string[];
};

export type PreviewQuestion<Item> = {
  readonly existing: Iterable<Item>;
  readonly incoming: Iterable<Item>;
  /** What makes it the same thing, in words that people know it by. */
  keyOf(item: Item): string;
  /** What is compared: the name of each field and its value as shown. */
  fieldsOf(item: Item): Readonly<Record<string, string>>;
};

/** Compares what comes in with what stands. Pure. */
export function previewOf<Item>({ existing, incoming, keyOf, fieldsOf }: PreviewQuestion<Item>): ImportPreview {
  const standing = new Map([...existing].map((item) => [keyOf(item), item]));
  const added: string[] = [];
  const changed: { key: string; fields: ChangedField[] }[] = [];
  const met = new Set<string>();
  for (const item of incoming) {
    const key = keyOf(item);
    met.add(key);
    const stood = standing.get(key);
    if (stood === undefined) {
      added.push(key);
      continue;
    }
    const fields = changedFields(fieldsOf(stood), fieldsOf(item));
    if (fields.length > 0) changed.push({ key, fields });
  }
  const missing = [...standing.keys()].filter((key) => !met.has(key));
  return { added, changed, unchanged: met.size - added.length - changed.length, missing };
}

function changedFields(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): ChangedField[] => {
    const [was = '', is = ''] = [before[name], after[name]];
    return was === is ? [] : [{ name, before: was, after: is }];
  });
}

import pg from 'pg';

/** A piece of SQL with its values kept apart, so that pieces can be put together without ever pasting a value. */
export type SqlFragment = { readonly parts: readonly string[]; readonly values: readonly unknown[] };

/**
 * Makes a fragment: values become $n places, fragments are woven in.
 * `sql`select * from claim where ${onlyOpen ? sql`state = ${'open'}` : sql.yes} limit ${50}``
 */
export function sql(strings: TemplateStringsArray, ...inserts: readonly unknown[]): SqlFragment {
  const parts: string[] = [strings[0] ?? ''];
  const values: unknown[] = [];
  inserts.forEach((insert, index) => {
    if (isSqlFragment(insert)) append(parts, values, insert);
    else {
      values.push(insert);
      parts.push('');
    }
    parts[parts.length - 1] += strings[index + 1] ?? '';
  });
  return { parts, values };
}

/** Nothing at all. */
sql.empty = { parts: [''], values: [] } as SqlFragment;
/** A condition that always holds. */
sql.yes = { parts: ['true'], values: [] } as SqlFragment;
/** A table or column name, quoted; dots separate schema and name. */
sql.identifier = (name: string): SqlFragment => ({ parts: [quoteName(name)], values: [] });
/** Text that is SQL already. Only for constants of our own source, never for input. */
sql.trusted = (text: string): SqlFragment => ({ parts: [text], values: [] });
/** Fragments one after another with `separator` between them. */
sql.join = (fragments: readonly SqlFragment[], separator = ', '): SqlFragment => {
  const parts = [''];
  const values: unknown[] = [];
  fragments.forEach((fragment, index) => {
    if (index > 0) parts[parts.length - 1] += separator;
    append(parts, values, fragment);
  });
  return { parts, values };
};
/** All conditions must hold; true when there are none. */
sql.and = (conditions: readonly SqlFragment[]): SqlFragment =>
  conditions.length === 0 ? sql.yes : sql`(${sql.join(conditions, ') and (')})`;

export function isSqlFragment(value: unknown): value is SqlFragment {
  return typeof value === 'object' && value !== null && 'parts' in value && 'values' in value;
}

/** The statement text with $1, $2 ... and its values in order. */
export function toStatement(fragment: SqlFragment): { readonly text: string; readonly values: unknown[] } {
  const text = fragment.parts.map((part, index) => (index === 0 ? part : `$${index}${part}`)).join('');
  return { text, values: [...fragment.values] };
}

/** The statement with its values as escaped literals, for commands that take no parameters (COPY, DECLARE). */
export function toInlinedText(fragment: SqlFragment): string {
  return fragment.parts
    .map((part, index) => (index === 0 ? part : literal(fragment.values[index - 1]) + part))
    .join('');
}

/** `schema.table` or `table` with quotes around each name. */
export function quoteName(name: string): string {
  return name.split('.').map(pg.escapeIdentifier).join('.');
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' && Number.isFinite(value)) return `(${value})`;
  if (typeof value === 'bigint') return `(${value})`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return pg.escapeLiteral(value);
  if (value instanceof Date) return `${pg.escapeLiteral(value.toISOString())}::timestamptz`;
  if (value instanceof Uint8Array) return `'\\x${Buffer.from(value).toString('hex')}'::bytea`;
  if (Array.isArray(value)) return value.length === 0 ? `'{}'` : `array[${value.map(literal).join(', ')}]`;
  throw new TypeError(`no SQL literal for a value of type ${typeof value}`);
}

function append(parts: string[], values: unknown[], fragment: SqlFragment): void {
  parts[parts.length - 1] += fragment.parts[0] ?? '';
  fragment.values.forEach((value, index) => {
    values.push(value);
    parts.push(fragment.parts[index + 1] ?? '');
  });
}

import { ApiError } from '../../api/client.ts';
import { parseDutchDay } from '../../format/index.ts';
import { formText as text } from './form.nl.ts';

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** Stands above the field: here a next part of the form begins. */
  readonly heading?: string;
}

/** One field of a form; `pattern` and `patternHint` say what a text must look like. */
export type FieldDefinition =
  | (FieldBase & { readonly kind: 'text'; readonly pattern?: RegExp; readonly patternHint?: string })
  /** Running text, in more than one line. */
  | (FieldBase & { readonly kind: 'long-text' })
  | (FieldBase & { readonly kind: 'day' })
  | (FieldBase & { readonly kind: 'choice'; readonly options: readonly Option[] })
  /** Any number of choices; the value holds the chosen ones with a `|` between them. */
  | (FieldBase & { readonly kind: 'many'; readonly options: readonly Option[] })
  /** A choice out of very many, found by typing: people know the name, some the code. */
  | (FieldBase & { readonly kind: 'lookup'; readonly options: readonly Option[] });

interface Option {
  readonly value: string;
  readonly label: string;
  /** Other names by which people look for it. */
  readonly others?: readonly string[];
}

const BETWEEN = '|';

/** The choices of a field of several. */
export const chosenOf = (value: string | undefined): readonly string[] => (value ? value.split(BETWEEN) : []);

/** Several choices as the value of one field. */
export const joinChosen = (chosen: readonly string[]): string => chosen.join(BETWEEN);

/** How one of a long list reads: its name with its code. */
export const lookupText = ({ value, label }: Option): string => `${label} (${value})`;

/** The lines that are offered for it: one by its name, and one by each other name. */
export const lookupLines = (option: Option): readonly string[] => [
  lookupText(option),
  ...(option.others ?? []).map((label) => lookupText({ ...option, label })),
];

/** What was typed in a lookup: the whole line, the name or the code; undefined when it is none of the list. */
function lookedUp(options: readonly Option[], typed: string): Option | undefined {
  const sought = typed.toLowerCase();
  return options.find((option) =>
    [...lookupLines(option), option.label, option.value, ...(option.others ?? [])].some(
      (one) => one.toLowerCase() === sought,
    ),
  );
}

/** What is wrong with what was typed, or undefined. */
export function checkField(field: FieldDefinition, value: string | undefined): string | undefined {
  const typed = (value ?? '').trim();
  if (typed === '') {
    if (!field.required) return undefined;
    return field.kind === 'choice' || field.kind === 'lookup' || field.kind === 'many'
      ? text.chooseOne(field.label)
      : text.fillIn(field.label);
  }
  if (field.kind === 'day' && parseDutchDay(typed) === undefined) return text.noDay;
  if (field.kind === 'lookup' && !lookedUp(field.options, typed)) return text.notListed;
  if (field.kind === 'text' && field.pattern && !field.pattern.test(typed))
    return field.patternHint ?? text.fillIn(field.label);
  return undefined;
}

/** The values for the server: trimmed, days as yyyy-mm-dd, empty fields left out. */
export function readFields(
  fields: readonly FieldDefinition[],
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const typed = (values[field.name] ?? '').trim();
      if (typed === '') return [];
      return [[field.name, sendable(field, typed)]];
    }),
  );
}

function sendable(field: FieldDefinition, typed: string): string {
  if (field.kind === 'day') return parseDutchDay(typed) ?? typed;
  return (field.kind === 'lookup' && lookedUp(field.options, typed)?.value) || typed;
}

/** The findings of a refusal that are about one of these fields, by the last part of their place. */
export function serverErrors(
  fields: readonly FieldDefinition[],
  error: unknown,
): readonly { field: string; message: string }[] {
  if (!(error instanceof ApiError)) return [];
  return (error.problem.errors ?? []).flatMap((finding) => {
    const field = (finding.path ?? finding.pointer)?.split('/').at(-1);
    return field && fields.some((each) => each.name === field) ? [{ field, message: finding.detail }] : [];
  });
}

/** Whether a refusal says more than what stands at the fields: nothing found is to be lost. */
export function holdsMore(error: unknown, placed: number): boolean {
  const found = error instanceof ApiError ? (error.problem.errors ?? []).length : 0;
  return placed === 0 || placed < found;
}

import codelistsJson from './data/codelists.json' with { type: 'json' };

/** A code with its official Dutch description. */
export type CodeEntry = { readonly code: string; readonly description: string };

export type CodeList = {
  readonly id: string;
  readonly name: string;
  readonly completeness: 'complete' | 'partial' | 'not found';
  readonly values: readonly CodeEntry[];
};

const LISTS: readonly CodeList[] = codelistsJson.lists as unknown as readonly CodeList[];
const TEXTS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  LISTS.map((list) => [list.id, new Map(list.values.map(({ code, description }) => [code, description]))]),
);

/** Finds a list by its published id, for example WJ756. */
export const codeList = (id: string): CodeList | undefined => LISTS.find((list) => list.id === id);

/** Finds the Dutch description of a code on a list. */
export const codeText = (listId: string, code: string): string | undefined => TEXTS.get(listId)?.get(code);

const textsOf =
  (listId: string) =>
  (code: string): string | undefined =>
    codeText(listId, code);

/** WJ001, for example 0200 and 9321. */
export const retourCodeText = textsOf('WJ001');
/** WJ756, for example 04 hour. */
export const unitText = textsOf('WJ756');
/** WMO757, for example 2 per week. */
export const frequencyText = textsOf('WMO757');
/** JZ020. */
export const productCategoryText = textsOf('JZ020');
/** JZ021; partial: categories 54 and 55 are missing and municipalities may use codes of their own. */
export const productCodeText = textsOf('JZ021');
/** JZ002, reason a toewijzing was changed. */
export const changeReasonText = textsOf('JZ002');
/** JZ588, reason care stopped. */
export const stopReasonText = textsOf('JZ588');
/** COD043, D or C. */
export const debitCreditText = textsOf('COD043');
/** CBS codes of 1 January 2026. */
export const municipalityText = textsOf('CBS-GEMEENTE');
/** COD002-VEKT, for example 490 Declaratie Jeugdhulp. */
export const messageCodeText = textsOf('COD002-VEKT');

import type { Vragenoverzicht } from '../../api/types.ts';

const BEGIN_LENGTH = 60;

/** Paragraphs to choose from: `7 4.1` is paragraph 4.1 of document 7. */
export const paragraphOptions = ({ documenten }: Pick<Vragenoverzicht, 'documenten'>) =>
  documenten.flatMap(({ id, naam, alineas }) =>
    alineas.map(({ sleutel, tekst }) => ({
      value: paragraphValue(id, sleutel),
      label: `${naam} ${sleutel}: ${tekst.length > BEGIN_LENGTH ? `${tekst.slice(0, BEGIN_LENGTH)}…` : tekst}`,
    })),
  );

export const paragraphValue = (documentId: number, key: string): string => `${documentId} ${key}`;

/** The document and paragraph behind a choice; the key itself may hold a space. */
export function chosenParagraph(value: string): { readonly documentId: number; readonly paragraaf: string } {
  const space = value.indexOf(' ');
  return { documentId: Number(value.slice(0, space)), paragraaf: value.slice(space + 1) };
}

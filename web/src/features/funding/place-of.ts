import { TERMS_SHAPE, type TermsShape } from '../../../../src/modules/funding/api.ts';
import { type Draft, nameOf, recordOf } from './draft.ts';
import { editorText as text } from './funding.nl.ts';

/** Where a fault stands, in the words of the form: "Begeleiding, Momenten, einde, Deel van de prijs". */
export function placeOf(draft: Draft, path: string): string {
  const words: string[] = [];
  let shape = TERMS_SHAPE as TermsShape | undefined;
  let value: unknown = draft;
  for (const step of path.split(/[.[\]]+/u).filter((one) => one !== '')) {
    shape = shape?.kind === 'maybe' ? shape.of : shape;
    if (shape?.kind === 'list') {
      value = Array.isArray(value) ? value[Number(step)] : undefined;
      words.push(nameOf(value) ?? text.nameless(shape.one, Number(step) + 1));
      shape = shape.of;
      continue;
    }
    const field = fieldsOf(shape, value).find(({ name }) => name === step);
    value = recordOf(value)[step];
    shape = field?.shape;
    // Parts and their parts are known by their own names; the list around them says nothing more.
    if (field && !(field.shape.kind === 'list' && Array.isArray(value) && field.shape.of.kind === 'record')) {
      words.push(field.label);
    }
  }
  return words.join(', ');
}

function fieldsOf(shape: TermsShape | undefined, value: unknown) {
  if (shape?.kind === 'record') return Object.values(shape.fields);
  if (shape?.kind !== 'union') return [];
  const word = recordOf(value)[shape.tagName];
  return Object.values(Object.values(shape.cases).find((one) => one.word === word)?.fields ?? {});
}

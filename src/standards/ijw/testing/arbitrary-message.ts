import fc from 'fast-check';
import type { ElementDescription } from '../description/description.ts';
import type { DatatypesData } from '../description/source-data.ts';
import { release32 } from '../release-3-2/description.ts';
import { datatypesData } from '../release-3-2/source.ts';
import type { MessageId } from '../release-3-2/types/messages.ts';

/** Any message that follows its description, with all kinds of characters in its texts. */
export function arbitraryMessage(id: MessageId): fc.Arbitrary<unknown> {
  const message = release32.messages.get(id);
  if (!message) throw new Error(id);
  const fixed: Record<string, unknown> = {
    BerichtCode: message.berichtCode,
    BerichtVersie: message.berichtVersie,
    BerichtSubversie: message.berichtSubversie,
  };
  return contentOf(message.root, fixed);
}

function contentOf(element: ElementDescription, fixed: Record<string, unknown>): fc.Arbitrary<unknown> {
  if (element.name in fixed) return fc.constant(fixed[element.name]);
  if (element.simple) return simpleValue(element);
  const members = element.complex?.elements ?? [];
  const fields = Object.fromEntries(members.map((member) => [member.name, occurrences(member, fixed)]));
  const required = members.filter(({ min }) => min > 0).map(({ name }) => name);
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true });
}

function occurrences(member: ElementDescription, fixed: Record<string, unknown>): fc.Arbitrary<unknown> {
  const content = contentOf(member, fixed);
  return member.max === 1 ? content : fc.array(content, { minLength: 1, maxLength: 3 });
}

const SIGNS = fc.constantFrom(...'aZ09 .<>&"\'\r\n\té\u00a0€😀]');
const INK = fc.constantFrom(...'aZ09.<>&"\'é€😀]');
const UNBOUNDED = 400;

/** Values of a simple type, its bounds among them. */
function simpleValue({ simple }: ElementDescription): fc.Arbitrary<unknown> {
  const type = (datatypesData as DatatypesData).simpleTypes[simple?.name ?? ''];
  if (!type || !simple) throw new Error('no simple type');
  const allowed = (text: string): boolean => typeof simple.read(text) !== 'object';
  if (type.enumeration) return fc.constantFrom(...type.enumeration);
  if (type.base === 'xs:integer') {
    const [min, max] = [type.minInclusive ?? 0, type.maxInclusive ?? 9];
    return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
  }
  if (type.base === 'xs:date')
    return fc.oneof(
      fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      fc.constantFrom('0001-01-01', '9999-12-31', '2024-02-29'),
    );
  if (type.base === 'xs:time') return fc.constantFrom('00:00:00', '23:59:59', '12:30:15.25', '24:00:00');
  const digits = /^\[0-9\]\{([0-9]+)\}$/.exec(type.pattern ?? '')?.[1];
  if (digits) return digitText(Number(digits), Number(digits));
  const max = type.maxLength ?? UNBOUNDED;
  return fc
    .oneof(
      fc.string({ unit: SIGNS, minLength: 1, maxLength: Math.min(max, 8) }),
      fc.string({ unit: INK, minLength: max, maxLength: max }),
      fc.string({ unit: fc.constantFrom(...'aZÀÖØỳ'), minLength: 1, maxLength: max }),
      digitText(1, max),
      digitText(max, max),
      fc.constantFrom('1.0.0', '0.1.0', '10.20.30', 'A'.repeat(max), ' x'.slice(-max)),
    )
    .filter(allowed);
}

const digitText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });

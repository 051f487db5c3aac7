import type { JW301 } from '../../release-3-2/types/messages.ts';
import type { ChainSignal, SignalFacts } from './signal.ts';

/**
 * A relation has one fixed number per municipality and client. Told by the last message that named the number or the person:
 * another person under that number, or that person under another number.
 */
export function OP071(
  { Client }: JW301.Bericht,
  { relationsBefore }: Pick<SignalFacts, 'relationsBefore'>,
): readonly ChainSignal[] {
  return (Client.Relaties?.Relatie ?? []).flatMap((relation, index) => {
    const sameNumber = relationsBefore.find((earlier) => earlier.Nummer === relation.Nummer);
    const samePerson = relationsBefore.find((earlier) => isSame(earlier, relation));
    const otherPerson = sameNumber !== undefined && !isSame(sameNumber, relation);
    const otherNumber = samePerson !== undefined && samePerson.Nummer !== relation.Nummer;
    return otherPerson || otherNumber ? [{ rule: 'OP071', at: `Relatie[${index + 1}]` }] : [];
  });
}

/** The same person: equal family name, and no other day of birth where both name one. A kind of relation may change. */
function isSame(a: JW301.Relatie, b: JW301.Relatie): boolean {
  const name = ({ Naam }: JW301.Relatie): string => Naam.Geslachtsnaam.Achternaam.trim().toLowerCase();
  const [bornA, bornB] = [a.Geboortedatum?.Datum, b.Geboortedatum?.Datum];
  const [initialA, initialB] = [initialOf(a), initialOf(b)];
  if (initialA !== undefined && initialB !== undefined && initialA !== initialB) return false;
  return name(a) === name(b) && (bornA === undefined || bornB === undefined || bornA === bornB);
}

const initialOf = ({ Naam }: JW301.Relatie): string | undefined =>
  (Naam.Voorletters ?? Naam.Voornamen)?.trim().slice(0, 1).toLowerCase();

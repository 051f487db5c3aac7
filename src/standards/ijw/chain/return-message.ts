import { descriptionOf } from '../building/build-message.ts';
import type { ComplexType, ReleaseDescription } from '../description/description.ts';
import { release32 } from '../release-3-2/description.ts';
import type { CDT_XsdVersie, LDT_Datum } from '../release-3-2/types/basis.ts';
import type { Messages } from '../release-3-2/types/messages.ts';
import { type ChainMessageId, RETURN_OF, type ReturnMessageId } from './chain-message.ts';
import type { ChainFinding } from './rule.ts';

/** Retourcode of a class in which nothing is wrong. */
const GOOD = '0200';
/** Retourcode of a class that was not judged, as the class above it was wrong. */
const NOT_JUDGED = '0233';
/** Retourcode of a message that fails level 2. */
const TECHNICALLY_WRONG = '0001';

/** What the receiver found: nothing on level 2 means that level 3 and 4 were judged. */
export type Judgement =
  | { readonly outcome: 'level-2'; readonly xsltVersie?: string }
  | { readonly outcome: 'judged'; readonly findings: readonly ChainFinding[] };

export type ReturnNaming = {
  readonly IdentificatieRetour: string;
  readonly DagtekeningRetour: LDT_Datum;
  readonly XsdVersieRetour: CDT_XsdVersie;
};

type Return<Id extends ChainMessageId> = Messages[(typeof RETURN_OF)[Id]];
type Fields = { readonly [element: string]: unknown };

/**
 * Builds the return message of a message that is valid to the schema (IV028, IV032): always a header that repeats the
 * original's; without a finding nothing more. A finding in the header stands there alone; any other gives the whole
 * message back, each class with its own code: good, wrong, or not judged below a wrong client.
 */
export function makeReturnMessage<Id extends ChainMessageId>(
  message: Id,
  bericht: Messages[Id],
  judgement: Judgement,
  naming: ReturnNaming,
  release: ReleaseDescription = release32,
): Return<Id> {
  const description = descriptionOf(RETURN_OF[message], release);
  const { BerichtCode: _, ...unchanged } = bericht.Header;
  const header = (codes: readonly string[], xsltVersie?: string): Fields => ({
    BerichtCode: description.berichtCode,
    ...unchanged,
    ...naming,
    ...(xsltVersie === undefined ? {} : { XsltVersie: xsltVersie }),
    ...(codes.length === 0 ? {} : { RetourCodes: { RetourCode: codes } }),
  });
  const made = (fields: Fields): Return<Id> => fields as unknown as Return<Id>;

  if (judgement.outcome === 'level-2') return made({ Header: header([TECHNICALLY_WRONG], judgement.xsltVersie) });
  const { findings } = judgement;
  if (findings.length === 0) return made({ Header: header([]) });
  const inHeader = findings.filter(({ place }) => place.at === 'Header');
  if (inHeader.length > 0) return made({ Header: header(codesOf(inHeader)) });
  const rest = (description.root.complex?.elements ?? []).filter((element) => element.name !== 'Header');
  const body = new WithCodes(findings);
  return made({
    Header: header([GOOD]),
    ...Object.fromEntries(
      rest.flatMap(({ name, complex }) => {
        const given = (bericht as unknown as Fields)[name];
        return given === undefined || !complex ? [] : [[name, body.give(name, complex, given as Fields, false)]];
      }),
    ),
  });
}

const codesOf = (findings: readonly ChainFinding[]): readonly string[] =>
  [...new Set(findings.map((finding) => finding.retourcode))].sort();

/** Copies classes of a message, each with the codes found at it where its description in the return message has room. */
class WithCodes {
  readonly #findings: readonly ChainFinding[];
  readonly #counted = new Map<string, number>();

  constructor(findings: readonly ChainFinding[]) {
    this.#findings = findings;
  }

  give(name: string, type: ComplexType, given: Fields, parentWrong: boolean): Fields {
    const carriesCodes = type.elements.some((element) => element.name === 'RetourCodes');
    const codes = carriesCodes ? this.#codesAt(name) : [];
    const wrong = parentWrong || (name === 'Client' && codes.length > 0);
    const members = type.elements.flatMap((element) => {
      const member = given[element.name];
      if (member === undefined || element.name === 'RetourCodes') return [];
      if (!element.complex || !carriesBelow(element.complex)) return [[element.name, member] as const];
      const inner = element.complex;
      const copy = Array.isArray(member)
        ? member.map((item) => this.give(element.name, inner, item as Fields, wrong))
        : this.give(element.name, inner, member as Fields, wrong);
      return [[element.name, copy] as const];
    });
    if (!carriesCodes) return Object.fromEntries(members);
    const shown = codes.length > 0 ? codes : [parentWrong ? NOT_JUDGED : GOOD];
    return { ...Object.fromEntries(members), RetourCodes: { RetourCode: shown } };
  }

  #codesAt(name: string): readonly string[] {
    const index = this.#counted.get(name) ?? 0;
    this.#counted.set(name, index + 1);
    return codesOf(
      this.#findings.filter(({ place }) => place.at === name && (!('index' in place) || place.index === index)),
    );
  }
}

/** Whether the class or one below it has room for codes. */
const carriesBelow = (type: ComplexType): boolean =>
  type.elements.some(
    (element) => element.name === 'RetourCodes' || (element.complex !== undefined && carriesBelow(element.complex)),
  );

/** What a return message says of the message it answers: accepted when it carries no code in its header. */
export const acceptedBy = (returned: Messages[ReturnMessageId]): boolean => returned.Header.RetourCodes === undefined;

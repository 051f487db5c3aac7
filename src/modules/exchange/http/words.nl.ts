import type { RefusalTexts } from '../../../platform/http/index.ts';
import {
  type DeliveryPhase,
  FLOW_RULES,
  type FlowRefusal,
  flowRefusalSentence,
  type Gap,
} from '../../../standards/ijw/index.ts';

/** Dutch words of the public API of the exchange. */
export const clockText = { stopped: 'gehaald of vervallen' } as const;

export const REQUEST_WORDS = { allocation: 'toewijzing', change: 'wijziging' } as const;
export const PHASE_WORDS = {
  running: 'wacht-op-besluit',
  'in-research': 'in-onderzoek',
  granted: 'toegewezen',
  refused: 'afgewezen',
} as const;
export const ASKED_WORDS = { new: 'nieuw', change: 'wijzigen', same: 'gelijk' } as const;
export const WISH_WORDS = { change: 'wijzigen', replace: 'vervangen', new: 'nieuw' } as const;
export const ANSWER_WORDS = {
  'in-research': 'in-onderzoek',
  refuse: 'afwijzen',
  'residence-principle': 'woonplaatsbeginsel',
} as const;
export const LATE_WORDS = { refuse: 'niet', 'as-asked': 'zoals-gevraagd', shift: 'verschuiven' } as const;
export const DECISION_WORDS = {
  lengthen: 'verlengen',
  shorten: 'inkorten',
  withdraw: 'intrekken',
  remove: 'verwijderen',
} as const;
export const REPORT_WORDS = {
  start: 'start',
  stop: 'stop',
  'correct-start': 'start-corrigeren',
  'correct-stop': 'stop-corrigeren',
  'take-back-start': 'start-intrekken',
  'take-back-stop': 'stop-intrekken',
} as const;

const NOT_NOW = 'Dit kan zo niet';

/** Every reason not to send a message, each with the rule of the standard it would break. */
export const FLOW_REFUSALS = Object.fromEntries(
  Object.keys(FLOW_RULES).map((code) => [
    code,
    {
      title: NOT_NOW,
      detail: (refusal: FlowRefusal) => `${flowRefusalSentence(refusal)} Er is niets verstuurd. (${refusal.rule})`,
    },
  ]),
) as unknown as RefusalTexts<FlowRefusal>;

export const NOT_THERE = {
  'exchange.not-found': {
    title: 'Niet gevonden',
    detail: 'Dit bestaat niet, of hoort niet bij uw organisatie.',
  },
} as const;
export const CONTACT_MISSING = {
  'exchange.contact-missing': {
    title: 'Er is geen contactgegeven',
    detail:
      'Een toewijzing noemt wie de aanbieder kan bellen (TR006), en van uw gemeente is geen telefoonnummer bekend. Uw beheerder vult het in bij Organisaties: Wijzig, naast uw gemeente. Er is niets verstuurd.',
  },
} as const;
export const NOT_SENDABLE = {
  'exchange.not-sendable': {
    title: 'Zo kan het bericht niet uit',
    detail: ({ remarks }: { readonly remarks: readonly { readonly code: string; readonly text: string }[] }) =>
      `${remarks.map(({ code, text }) => `${text} (${code})`).join(' ')} Er is niets verstuurd.`,
  },
} as const;
export const REQUEST_UNKNOWN = {
  'exchange.request-unknown': {
    title: 'Verzoek niet gevonden',
    detail: 'Dit verzoek bestaat niet, of hoort niet bij uw organisatie.',
  },
} as const;
export const QUESTION_INCOMPLETE = {
  'exchange.question-incomplete': {
    title: 'Er ontbreekt iets',
    detail: ({ missing }: { readonly missing: string }) => `Vul in: ${missing}.`,
  },
} as const;

export const BULK_TEXT = { zip: 'berichten.zip' } as const;
const NOT_UNDONE = 'Dit kan niet ongedaan worden gemaakt';
export const NOT_TO_UNDO = {
  'exchange.not-to-undo': {
    title: NOT_UNDONE,
    detail: 'Er bestaat geen bericht dat dit bericht terugneemt. Er is niets verstuurd.',
  },
  'exchange.undo-overtaken': {
    title: NOT_UNDONE,
    detail: ({ number }: { readonly number: number }) =>
      `Over toewijzing ${number} is daarna opnieuw besloten. Wijzig de toewijzing zelf. Er is niets verstuurd.`,
  },
  'exchange.undo-removed': {
    title: NOT_UNDONE,
    detail: ({ number }: { readonly number: number }) =>
      `Toewijzing ${number} is verwijderd, en een verwijderd nummer kan niet meer gelden (OP033x1). Wijs de hulp opnieuw toe. Er is niets verstuurd.`,
  },
  'exchange.undo-not-one-change': {
    title: NOT_UNDONE,
    detail: ({ number }: { readonly number: number }) =>
      `Aan toewijzing ${number} veranderde meer dan in een keer terug kan (OP033x1). Wijzig de toewijzing zelf. Er is niets verstuurd.`,
  },
} as const;

export const LIBERATION_WORDS = {
  'every-year': 'elk-jaar',
  'every-fifth-year': 'elk-vijfde-jaar',
  never: 'nooit',
} as const;
export const SETTING_WORDS = {
  'good-friday': 'goede-vrijdag',
  'liberation-day': 'bevrijdingsdag',
  'closed-days': 'gesloten-dagen',
  'trigger-day-counts': 'ontvangstdag-telt',
  'week-ends-move': 'week-schuift-op',
  'day-ends-at': 'dag-eindigt-om',
} as const;
export const COUNTING_REFUSALS = {
  'exchange.already-so': { title: 'Er is niets gewijzigd', detail: 'Zo telt de regio al.' },
} as const;

export const CONTENT_TEXT = {
  category: (code: string, text: string | undefined) => text ?? `Productcategorie ${code}`,
};

export const calendarText = { name: 'Rode Draad: termijnen', about: (id: bigint) => `termijn ${id}` } as const;

export const GAP_WORDS = {
  'submitted-total': 'totaal-ingediend',
  'unknown-line': 'onbekende-regel',
  'other-content': 'andere-inhoud',
  'refused-twice': 'dubbel-afgewezen',
  'granted-total': 'totaal-toegekend',
  payment: 'betaling',
} as const satisfies Record<Gap['kind'], string>;

const GAP_SENTENCES: { readonly [Kind in Gap['kind']]: (reference: string) => string } = {
  'submitted-total': () => 'Het antwoord noemt een ander totaal ingediend dan de regels van de declaratie samen zijn.',
  'unknown-line': (reference) => `Het antwoord wijst regel ${reference} af, maar die is niet gedeclareerd (TR366).`,
  'other-content': (reference) =>
    `Het antwoord wijst regel ${reference} af met een andere inhoud dan is gedeclareerd (TR367).`,
  'refused-twice': (reference) => `Het antwoord wijst regel ${reference} meer dan eens af.`,
  'granted-total': () => 'Het totaal toegekend in het antwoord is niet het totaal ingediend min wat is afgewezen.',
  payment: () => 'Er is een ander bedrag betaald dan het antwoord toekent.',
};
export const gapSentence = (gap: Gap): string => GAP_SENTENCES[gap.kind]('reference' in gap ? gap.reference : '');

export const NOT_EXPLAINED = {
  'exchange.explanation-not-found': {
    title: 'Er is nog niets te verklaren',
    detail: 'Op deze declaratie is nog geen antwoord, of een van beide bestanden wordt niet meer bewaard.',
  },
} as const;

export const DELIVERY_PHASE_WORDS = {
  none: 'nog-niet-gestart',
  started: 'loopt',
  paused: 'tijdelijk-gestopt',
  ended: 'beeindigd',
} as const satisfies Record<DeliveryPhase, string>;

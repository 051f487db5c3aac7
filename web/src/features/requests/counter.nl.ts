import type { Tegenspraken } from '../../../../src/modules/exchange/api.ts';
import { formatInstant } from '../../format/index.ts';

type Item = Tegenspraken['items'][number];
const GROUNDS = {
  'meer-uren': 'meer uren',
  'duurder-product': 'een duurder product',
  langer: 'een langere periode',
  'andere-hulp': 'andere hulp',
  'naast-andere-hulp': 'hulp naast andere hulp',
} as const satisfies Record<Item['waarover'][number], string>;
const PROPOSALS = {
  'minder-uren': 'minder uren',
  'lichtere-hulp': 'lichtere hulp',
  'kortere-periode': 'een kortere periode',
  'andere-hulp': 'andere hulp',
  'zoals-nu': 'wat er nu is',
  'eerst-overleg': 'eerst overleg',
} as const satisfies Record<Item['voorstel'], string>;
const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: label.replace(/^./u, (one) => one.toUpperCase()) }));

/** What people read about what access holds against a request. */
export const counterText = {
  title: 'Tegenspraak van de toegang',
  none: 'De toegang bracht nog niets in tegen dit verzoek.',
  give: 'Breng iets in',
  intro:
    'U zegt als professional waarom minder, lichtere of andere hulp past. De aanbieder leest dit. Contractmanagement ziet alleen waarover het ging, in welke gemeente en maand.',
  about: 'Waarover gaat het',
  proposal: 'Wat past volgens u',
  text: 'Waarom',
  textHint: 'Zakelijk en met respect: de aanbieder en de ouders kunnen dit lezen.',
  done: 'Uw tegenspraak staat bij het verzoek.',
  grounds: options(GROUNDS),
  proposals: options(PROPOSALS),
  line: ({ waarover, voorstel }: Item) =>
    `Gevraagd: ${waarover.map((one) => GROUNDS[one]).join(', ')}. Passend volgens de toegang: ${PROPOSALS[voorstel]}.`,
  by: ({ door, op }: Item) => [door, formatInstant(op)].filter(Boolean).join(', '),
};

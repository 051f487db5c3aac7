import type { Effect, EffectCode } from '../domain/clauses/effect.ts';

type Facts = NonNullable<Effect['facts']>;

/** One sentence for what a clause did, does or will do; its day and amount stand beside it. */
export const effectText = ({ code, facts = {} }: Effect): string => SENTENCES[code](facts);

const months = (facts: Facts) => (facts.months === 1 ? 'een maand' : `${facts.months} maanden`);

const SENTENCES: { readonly [Code in EffectCode]: (facts: Facts) => string } = {
  'contract-ends': () => 'Laatste dag van het contract.',
  'decide-extension-by': (facts) => `Uiterste dag om verlenging ${facts.option} (${months(facts)}) aan te zeggen.`,
  'extension-would-end': (facts) => `Laatste dag als verlenging ${facts.option} is gebruikt.`,
  'earliest-end-by-notice': (facts) => `Eerste einde bij opzegging vandaag, met een termijn van ${months(facts)}.`,
  'tariffs-indexed': ({ percentage, year }) =>
    percentage === undefined
      ? `De tarieven van ${year} worden geïndexeerd.`
      : `De tarieven van ${year} zijn geïndexeerd met ${String(percentage).replace('.', ',')}%.`,
  'indexation-missed': ({ year }) => `De tarieven van ${year} zijn nog niet geïndexeerd.`,
  'room-signal': ({ year }) => `De bestedingsruimte van ${year} bereikte het signaal.`,
  'room-talk-by': ({ year }) => `Uiterste dag voor het overleg over de bestedingsruimte van ${year}.`,
  'room-decision-by': ({ year }) => `Uiterste dag voor het besluit over de bestedingsruimte van ${year}.`,
  'room-left': ({ year }) => `Wat over is van de bestedingsruimte van ${year}.`,
  'room-exhausted': ({ year }) =>
    `De bestedingsruimte van ${year} is op. Erboven wordt niets betaald zonder wijziging.`,
  'use-too-low': () => 'Er is te weinig gebruikt. Eerste einde als de opdrachtgever daarom vandaag opzegt.',
  'use-judged-on': () => 'Dag waarop het gebruik wordt beoordeeld.',
  'use-low-but-excepted': ({ because }) =>
    because === 'scarce'
      ? 'Er is te weinig gebruikt, maar de hulp is schaars. Het contract loopt door.'
      : 'Er is te weinig gebruikt, maar de waardering is hoog. Het contract loopt door.',
  'ends-without-care': (facts) => `Het contract eindigt vanzelf als er tot dan geen hulp volgt (${months(facts)}).`,
  'change-room-left': () => 'Wat er nog aan wijzigingen past onder de grens.',
  'change-essential': () => 'Alle wijzigingen samen gaan over de grens: een wezenlijke wijziging.',
  'own-share-unknown': ({ year }) => `Het eigen aandeel van ${year} is niet opgegeven.`,
  'own-share-met': ({ year }) => `Het eigen aandeel van ${year} is genoeg. Dit is het bedrag erboven.`,
  'own-share-too-low': ({ year }) => `Het eigen aandeel van ${year} is te laag. Dit bedrag ontbreekt.`,
  'small-share-unknown': ({ year }) => `Het aandeel voor kleine aanbieders van ${year} is niet opgegeven.`,
  'small-share-met': ({ year }) =>
    `Het aandeel voor kleine aanbieders van ${year} is genoeg. Dit is het bedrag erboven.`,
  'small-share-too-low': ({ year }) =>
    `Het aandeel voor kleine aanbieders van ${year} is te laag. Dit bedrag ontbreekt.`,
  'entry-opens': () => 'Nieuwe aanbieders kunnen deze maand toetreden.',
  'development-report-due': () => 'Verslag over de ontwikkeling.',
  'development-due': () => 'Dag waar de ontwikkeling naartoe werkt.',
  'bonus-malus-at-most': ({ year }) => `Ten hoogste aan bonus of malus over ${year}.`,
  'standstill-ends': ({ days }) =>
    `De opschortende termijn van ${days} dagen eindigt. Vanaf de dag erna kan worden getekend.`,
  'evidence-due': ({ name }) => `Uiterste dag voor het gevraagde bewijs: ${name}.`,
  'evidence-expires': ({ name }) => `Dit bewijs wordt te oud: ${name}.`,
  'evidence-missing': ({ name }) => `Dit bewijs is nog niet gegeven: ${name}.`,
};

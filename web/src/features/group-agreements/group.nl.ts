import { formatCount, formatDay, formatInstant, formatNoun } from '../../format/index.ts';

const contracts = (count: number): string => formatNoun(count, 'contract', 'contracten');

/** Texts of agreements that hold in several contracts alike. */
export const groupText = {
  title: 'Groepsafspraken',
  sub: 'Afspraken die in meer contracten gelijk gelden, de nieuwste eerst.',
  back: 'Alle groepsafspraken',
  new: 'Nieuwe groepsafspraak',
  update: 'Werk deze afspraak bij',
  emptyTitle: 'Nog geen groepsafspraken',
  emptyText: 'Met een groepsafspraak wijzigt u dezelfde bepaling in meer contracten tegelijk.',
  emptyTextReader: 'Hier komen afspraken die voor meer aanbieders gelijk gelden.',
  name: 'Afspraak',
  from: 'Geldt vanaf',
  contracts: 'Contracten',
  state: 'Stand',
  holds: 'Geldt',
  waits: 'Gaat nog in',
  updated: (names: readonly string[]) => `Bijgewerkt in ${names.join(', ')}`,
  count: formatCount,

  conclusion: (from: string, count: number) => `Geldt vanaf ${formatDay(from)} in ${contracts(count)}.`,
  made: (moment: string, by: string | null, organisation: string, reason: string) =>
    `Vastgelegd op ${formatInstant(moment)}${by ? ` door ${by}` : ''} van ${organisation}. Reden: ${reason.toLowerCase()}.`,
  updates: 'Werkt deze afspraak bij:',
  updatedBy: 'Bijgewerkt in:',
  clauses: 'Wat is afgesproken',
  off: 'Gaat uit',
  inContracts: 'In deze contracten',
  contract: 'Contract',
  provider: 'Aanbieder',
  effect: 'In het contract',
  version: (version: number) => `Wijziging, versie ${version}`,
  saidAlready: 'stond er al zo',

  newTitle: 'Nieuwe groepsafspraak',
  updateTitle: (name: string) => `Werk bij: ${name}`,
  newSub:
    'Kies de contracten en de bepaling. Daarna ziet u per contract wat er anders wordt. Er verandert niets tot u de afspraak vastlegt.',
  notAllowed: 'U mag geen contracten wijzigen.',
  notAllowedText: 'Dat kunnen de contractmanager en de inkoper van de opdrachtgever.',

  choose: 'In welke contracten',
  chosen: (count: number) => (count === 0 ? 'Nog geen contract gekozen.' : `${contracts(count)} gekozen.`),
  chooseAll: (count: number) =>
    count === 1 ? 'Kies het gevonden contract' : `Kies alle ${formatCount(count)} gevonden contracten`,
  chooseNone: 'Kies niets',
  tooMany: (most: number) => `Kies hoogstens ${formatCount(most)} contracten tegelijk.`,
  select: 'Kies',
  selectOne: (number: string) => `Kies contract ${number}`,
  ended: 'Afgelopen: kan niet mee.',

  what: 'Wat wordt afgesproken',
  unlike: (numbers: readonly string[]) =>
    `Nu nog niet in elk gekozen contract gelijk: bepaling ${numbers.join(', ')}. U begint met de tekst van het eerste contract.`,
  clauseHint:
    'Kies een bepaling die in elk gekozen contract staat, een uit de bibliotheek, of schrijf een eigen bepaling.',
  whatEmpty: 'Nog geen bepaling opgenomen.',
  preview: 'Wat wordt anders',
  summary: (changes: number, same: number) =>
    `${changes === 0 ? 'Geen contract verandert.' : `${contracts(changes)} ${changes === 1 ? 'verandert' : 'veranderen'}.`}${same === 0 ? '' : ` ${contracts(same)} ${same === 1 ? 'heeft' : 'hebben'} dit al zo.`}`,
  refusedTitle: (count: number) => `In ${contracts(count)} kan dit niet`,
  refusedText:
    'De afspraak gaat in alle gekozen contracten in, of in geen. Haal deze contracten uit de keuze, of pas de afspraak aan.',
  dropRefused: 'Haal ze uit de keuze',
  outcomes: { wijzigt: 'Verandert', 'heeft-dit-al': 'Staat er al zo', 'kan-niet': 'Kan niet' },
  effects: (count: number) =>
    count === 0
      ? 'Geen dag of bedrag wordt anders.'
      : `${formatNoun(count, 'dag of bedrag wordt', 'dagen of bedragen worden')} anders.`,
  open: 'Bekijk dagen en bedragen',
  openOf: (number: string) => `Bekijk dagen en bedragen van ${number}`,

  adopt: 'Leg de afspraak vast',
  agreementName: 'Naam van de afspraak',
  agreementNameHint: 'Bijvoorbeeld: werkwijze gecertificeerde instellingen.',
  adopted: 'De groepsafspraak is vastgelegd in alle gekozen contracten.',
} as const;

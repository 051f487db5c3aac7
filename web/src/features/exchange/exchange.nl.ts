import { formatCount } from '../../format/index.ts';

const PHASES: Readonly<Record<string, string>> = {
  ontvangen: 'Het bestand is ontvangen',
  inlezen: 'Inlezen',
  lezen: 'Inlezen',
  controleren: 'Controleren',
  beslissen: 'Beslissen',
  vastleggen: 'Vastleggen',
  antwoorden: 'Antwoord maken',
};

export const exchangeText = {
  declare: {
    title: 'Declareren',
    sub: 'Lever een declaratiebestand (JW323) aan. U ziet meteen per regel wat wordt betaald, en waarom.',
    drop: 'Sleep een bestand hierheen',
    dropHint: 'Een XML-bestand volgens iJw. U kunt meer bestanden tegelijk kiezen.',
    choose: 'Kies een bestand',
    tryBefore: 'Controleer een bestand eerst op uw eigen computer',
    notXml: (name: string) => `${name} is geen XML-bestand. Het is niet verstuurd.`,
    sending: (name: string) => `${name} wordt verstuurd.`,
    received: (name: string) => `${name} is ontvangen. U kunt dit scherm verlaten; wij werken door.`,
    again: (name: string) => `${name} was al ontvangen. Het telt niet dubbel.`,
    failed: (name: string) => `${name} is niet aangenomen.`,
    uploads: 'Uw bestanden',
    all: 'Alle berichten',
    emptyTitle: 'Nog geen bestanden',
    emptyText: 'Kies hierboven een bestand. Wat u hebt ingestuurd, blijft hier staan.',
    help: [
      'Een bestand wordt eerst als geheel gecontroleerd: is het een goed bericht? Zo niet, dan wordt het geweigerd en is er niets vastgelegd.',
      'Daarna krijgt elke regel een eigen oordeel. Regels die kloppen, worden betaald; de andere kunt u verbeteren en opnieuw indienen.',
      'Stuurt u hetzelfde bestand nog eens, dan telt het niet dubbel.',
    ],
  },
  examples: {
    title: 'Probeer het',
    intro: (month: string, municipality: string) =>
      `Dit is een demonstratie. ${month} is nog niet gedeclareerd bij ${municipality}. Download een bestand en kies het hierboven.`,
    button: 'Download',
    download: (what: string) => `Download: ${what}`,
    kinds: {
      declaratie: {
        name: 'De declaratie van de maand',
        expect: 'Het meeste wordt betaald. Enkele regels worden afgewezen, elk om een andere reden.',
      },
      correctie: {
        name: 'Een correctie',
        expect: 'Neemt drie betaalde regels terug en vraagt minder. Het verschil gaat eraf.',
      },
      stuk: {
        name: 'Een bestand met een fout',
        expect: 'Wordt als geheel geweigerd, met de plaats van de fout.',
      },
      'zelfde-identificatie': {
        name: 'Een ander bestand met een gebruikte identificatie',
        expect: 'Wordt meteen geweigerd. Wat u eerder stuurde, verandert niet.',
      },
    },
  },
  running: (phase: string, done: number, total: number | null) =>
    total
      ? `${PHASES[phase] ?? phase}: ${formatCount(done)} van ${formatCount(total)} regels. U kunt dit scherm verlaten.`
      : `${PHASES[phase] ?? phase}. U kunt dit scherm verlaten.`,
  waiting: 'Staat klaar om te worden gecontroleerd. U kunt dit scherm verlaten.',
  progressLabel: (name: string) => `Voortgang van ${name}`,
  toClaim: 'Bekijk het oordeel',
  toMessages: 'Bekijk de meldingen',
  downloadAnswer: 'Download het antwoord (JW325)',
  explainAnswer: 'Verklaar het antwoord',
} as const;

const option = (value: string, label: string) => ({ value, label });

export const actsText = {
  title: 'Wat u kunt doen',
  day: 'Dag',
  through: 'Nieuwe einddatum',
  lastDay: 'Laatste dag van de hulp',
  firstDay: 'Eerste dag van de hulp',
  reason: 'Reden',
  preview: 'Bekijk het bericht vooraf',
  send: 'Verstuur',
  sent: 'Het bericht is verstuurd.',
  held: 'Het bericht wacht op het retourbericht van een eerder bericht en gaat daarna vanzelf.',
  back: 'Terug',
  cancel: 'Annuleer',
  previewTitle: (kind: string) => `Dit bericht (${kind}) gaat uit`,
  municipality: {
    verlengen: {
      button: 'Verleng',
      title: 'Toewijzing verlengen',
      intro: 'De hulp mag langer worden geleverd, met hetzelfde product en dezelfde omvang. Het nummer blijft gelijk.',
    },
    inkorten: {
      button: 'Kort in',
      title: 'Toewijzing inkorten',
      intro: 'De hulp stopt eerder dan was toegewezen. Wat tot en met de nieuwe einddatum is geleverd, wordt betaald.',
    },
    intrekken: {
      button: 'Trek in',
      title: 'Toewijzing intrekken',
      intro:
        'De toewijzing eindigt door uw besluit op de dag die u kiest. Daarna kan de aanbieder er niet meer op declareren.',
    },
    verwijderen: {
      button: 'Verwijder',
      title: 'Toewijzing verwijderen',
      intro:
        'De toewijzing had nooit mogen bestaan. Er kan niets op worden gedeclareerd, ook niet over het verleden. Dit kan alleen zolang er niets op is goedgekeurd.',
    },
  },
  provider: {
    start: {
      button: 'Meld start',
      title: 'Start van de hulp melden',
      intro: 'Meld binnen vijf werkdagen na de eerste dag (JW305). Ook als de hulp na een tijdelijke stop weer begint.',
    },
    stop: {
      button: 'Meld stop',
      title: 'Stop van de hulp melden',
      intro: 'Meld binnen vijf werkdagen na de laatste dag (JW307). Kies bij de reden of de stop tijdelijk is.',
    },
    'start-corrigeren': {
      button: 'Corrigeer start',
      title: 'Start corrigeren',
      intro: 'De gemelde start wordt vervangen door deze dag.',
    },
    'stop-corrigeren': {
      button: 'Corrigeer stop',
      title: 'Stop corrigeren',
      intro: 'De gemelde stop wordt vervangen door deze dag en reden.',
    },
    'start-intrekken': {
      button: 'Neem start terug',
      title: 'Start terugnemen',
      intro: 'De start is per vergissing gemeld. Dit kan alleen zolang er geen stop op is gevolgd.',
    },
    'stop-intrekken': {
      button: 'Neem stop terug',
      title: 'Stop terugnemen',
      intro: 'De stop is per vergissing gemeld. De hulp loopt dan door.',
    },
  },
  change: 'Vraag een wijziging',
  decisionReasons: [
    option('04', 'Herbeoordeling: verlenging'),
    option('05', 'Herbeoordeling: verkorting'),
    option('02', 'Jeugdige overleden'),
    option('03', 'Contractwijziging'),
    option('06', 'Uitstroom naar ander domein'),
    option('07', 'Verhuizing naar een andere gemeente'),
    option('08', 'Wijziging leveringsvorm'),
    option('09', 'Overstap naar andere aanbieder'),
    option('10', 'Overgang naar nieuwe bekostiging'),
    option('11', 'Gemeentelijke herindeling'),
    option('12', 'Op initiatief van de aanbieder'),
    option('14', 'Administratieve correctie'),
  ],
  stopReasons: [
    option('20', 'Tijdelijk gestopt'),
    option('31', 'Volgens plan beëindigd'),
    option('32', 'Voortijdig: eenzijdig door de jeugdige'),
    option('33', 'Voortijdig: eenzijdig door de aanbieder'),
    option('34', 'Voortijdig: in overeenstemming'),
    option('35', 'Voortijdig: externe omstandigheden'),
    option('36', 'Op initiatief van de gemeente'),
    option('37', 'Vanwege een wijzigingsverzoek'),
    option('38', 'Overstap naar andere aanbieder'),
    option('39', 'Uitstroom naar ander domein'),
    option('02', 'Overlijden'),
  ],
  changeReasons: [option('1', 'Verandering in de situatie van de jeugdige'), option('2', 'Wijziging van het zorgplan')],
} as const;

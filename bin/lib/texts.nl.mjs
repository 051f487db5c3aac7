/** What the scripts in bin/ tell the person at the terminal. */
export const texts = {
  installing: 'Rode Draad: de onderdelen worden geïnstalleerd (eenmalig, ongeveer een halve minuut)…',
  stillInstalling: (seconds) => `Rode Draad: nog bezig met installeren (${seconds} s)…`,
  installed: (seconds) => `Rode Draad: de onderdelen staan klaar (${seconds} s).`,
  installFailed:
    'Rode Draad: het installeren is niet gelukt. Hierboven staat wat npm meldde. ' +
    'Controleer de verbinding met het internet (of met uw eigen npm-register) en probeer het opnieuw.',
  npmMissing: 'Rode Draad: npm is niet gevonden. Installeer Node.js met npm en probeer het opnieuw.',
  nodeTooOld: (version) =>
    `Rode Draad heeft Node.js 22.18 of nieuwer nodig; deze machine heeft ${version}. Op Linux (x64) komt de juiste versie ` +
    'vanzelf mee met npm install. Op een andere machine installeert u zelf Node.js 24.',
};

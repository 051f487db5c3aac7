/** What invented people write in the procedures that are played. */
export const STAY_SET = 'Eisen verblijf en begeleiding';
export const HEAVY = {
  number: 'IP-2026-04',
  title: 'Verblijf in kleine groepen: aanbesteding met dialoog',
  description:
    'De regio zoekt drie aanbieders voor verblijf in kleine groepen, dicht bij huis. De opzet is in dialoog met drie aanbieders uitgewerkt.',
};
export const LIGHT = {
  number: 'IP-2026-05',
  title: 'Begeleiding thuis: doorlopende toelating',
  description: 'Aanbieders van begeleiding thuis kunnen op elke dag instromen. Elke aanmelding wordt apart getoetst.',
};
/** What happens when a procedure fails. */
export const FALLBACK = 'De lopende overeenkomsten een jaar verlengen.';
export const PANEL = { selection: 'Selectie op visie en praktijk', bids: 'Beoordeling van de inschrijvingen' };
export const SELECTION = [
  { key: 'c1', name: 'Visie op verblijf', weight: '0.6', maximum: 10 },
  { key: 'c2', name: 'Uitwerking in de praktijk', weight: '0.4', maximum: 10 },
];
export const QUALITY = [
  { key: 'c1', name: 'Terug naar huis', weight: '0.5', maximum: 10 },
  { key: 'c2', name: 'Samenwerking met school en wijk', weight: '0.3', maximum: 10 },
];
export const teamOf = (provider: string): string => `Aanbestedingsteam ${provider}`;
export const signedBy = (provider: string): string => `Bestuur van ${provider}`;
export const answerTo = (code: string): string =>
  code.startsWith('S')
    ? 'Wij plaatsen kinderen zo dicht mogelijk bij huis, en werken vanaf de eerste week aan terugkeer.'
    : 'Wij voldoen aan deze eis; het bewijs staat bij onze aanmelding.';
export const ATTACHMENT = { name: 'plan-van-aanpak.pdf', title: 'Plan van aanpak' };
export const attachmentText = (provider: string): string =>
  `${provider} beschrijft hier hoe hij de hulp inricht: kleine teams, vaste gezichten en een plan voor terugkeer naar huis.`;
export const MET = 'Nagekeken in de stukken en in orde.';
export const NOT_MET = 'Het keurmerk dat is ingediend, geldt niet voor deze vorm van hulp.';
export const SCORED = 'De aanpak is concreet en past bij wat de regio vraagt.';
export const AGREED = 'Samen besproken: overtuigend en uitvoerbaar.';
export const OBJECTION = {
  subject: 'Het keurmerk geldt ook voor begeleiding',
  text: 'Ons keurmerk is in het voorjaar uitgebreid met begeleiding thuis. Het uittreksel zat bij onze aanmelding. Wij vragen u de uitkomst te herzien.',
};

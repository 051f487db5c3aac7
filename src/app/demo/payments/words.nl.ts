/** What the people of the demonstration write when they pay. */
export const PLAY_WORDS = {
  ownAccount: 'Rekening waarvan de gemeente jeugdhulp betaalt',
  providerAccount: 'Brief van de aanbieder bij het contract',
  newAccount: 'De aanbieder stapt over naar een andere bank (mail van 18 november)',
  withholding: 'De verantwoording over vorig jaar is nog niet ontvangen',
  advance: 'Declaraties lopen achter door een nieuw systeem bij de aanbieder',
  bankCosts: 'Kosten betalingsverkeer oktober',
  statementFile: 'afschrift-bank.xml',
} as const;

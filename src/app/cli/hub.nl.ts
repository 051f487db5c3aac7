/** What `rodedraad hub` tells. */
export const hubText = {
  summary: 'Start een nagebootst knooppunt dat berichten tussen partijen brengt.',
  description:
    'Voor proeven en voor de demonstratie: gemeenten sturen StUF-GGk (SOAP), aanbieders hebben een map met in en uit. Het\n' +
    'knooppunt kan berichten vertragen, verdubbelen, verwisselen, kwijtraken en beschadigen; dezelfde zaaiwaarde geeft dezelfde\n' +
    'onrust. Tijdens het draaien: curl http://127.0.0.1:BESTURING/stand, en met PUT /onrust (JSON) andere kansen.\n' +
    'Voorbeeld: rodedraad hub --map /tmp/knooppunt --postbussen /tmp/postbussen --gemeenten http://localhost:8190/ --verlies 0.1',
  port: 'Poort waar gemeenten hun berichten heen sturen (standaard 8191; 0 kiest een vrije).',
  host: 'Adres waarop het knooppunt luistert (standaard localhost).',
  control: 'Poort van de besturing, alleen op deze machine (standaard 8192; 0 kiest een vrije).',
  folder: 'Map waar berichten wachten. Verplicht.',
  municipalities: 'Adres waar alle gemeenten te bereiken zijn die niet apart zijn genoemd.',
  mailboxes: 'Map met per aanbieder een postbus, genoemd naar de AGB-code.',
  parties:
    'JSON-bestand met partijen van andere installaties: {"0828": {"url": "https://…"}, "99990001": {"mailbox": "/…"}}.',
  cert: 'PEM-bestand met het certificaat van het knooppunt; met --key en --ca vraagt het van iedereen een certificaat.',
  key: 'PEM-bestand met de sleutel daarbij.',
  ca: 'PEM-bestand met de uitgevers die het knooppunt vertrouwt.',
  seed: 'Zaaiwaarde van de onrust.',
  refuse: 'Kans dat een bericht niet wordt aangenomen (0 tot 1).',
  drop: 'Kans dat een aangenomen bericht kwijtraakt.',
  duplicate: 'Kans dat een bericht twee keer aankomt.',
  corrupt: 'Kans dat een bericht beschadigd aankomt.',
  delay: 'Kans dat een bericht wordt opgehouden.',
  reorder: 'Kans dat een later bericht voorgaat.',
  delayMs: 'Langste oponthoud in milliseconden (standaard 1000).',
  folderMissing: 'Zeg met --map waar berichten kunnen wachten.',
  portForm: 'Een poort is een getal van 0 tot en met 65535.',
  unrestForm: 'Een kans is een getal van 0 tot en met 1; het oponthoud een aantal milliseconden tot een uur.',
  tlsTogether: '--cert, --key en --ca horen bij elkaar.',
  partiesForm: 'Het bestand bij --partijen heeft niet de beschreven vorm.',
  ready: (port: number, control: number) =>
    `Het nagebootste knooppunt staat klaar op poort ${port}; besturing: http://127.0.0.1:${control}/stand`,
} as const;

export const undoText = {
  button: 'Maak ongedaan',
  title: 'Dit bericht ongedaan maken',
  intro:
    'Een bericht dat weg is, komt niet terug. Er gaat een nieuw bericht uit dat herstelt wat hiervoor gold. Beide berichten blijven bewaard.',
  cannot: {
    JW315: 'Een verzoek neemt u niet met een bericht terug. Bel de gemeente, of wacht haar antwoord af.',
    JW317: 'Een verzoek neemt u niet met een bericht terug. Bel de gemeente, of wacht haar antwoord af.',
    JW319: 'Een antwoord neemt u niet met een bericht terug. U kunt het verzoek nog wel toewijzen, of zelf toewijzen.',
  } as Readonly<Record<string, string>>,
} as const;

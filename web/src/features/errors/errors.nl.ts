export const errorsText = {
  notFoundTitle: 'Deze pagina bestaat niet',
  notFoundText: 'Het adres klopt niet, of u mag dit niet zien. Er is niets gewijzigd.',
  noPermissionTitle: 'U mag dit niet zien',
  noPermissionText: 'Dit hoort niet bij uw rol.',
  noPermissionAdvice: 'Hebt u dit nodig voor uw werk? Vraag de beheerder van uw organisatie om de rol die erbij hoort.',
  crashTitle: 'Er ging iets mis op dit scherm',
  toStart: 'Naar het begin',
} as const;

const FORM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant as tijdstipBericht: jjjjmmdduummss in Dutch time. */
export const tijdstip = (instant: Date): string => FORM.format(instant).replace(/\D/g, '');

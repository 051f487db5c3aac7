/** What the person who starts the program reads when a setting is wrong. */
export const configText = {
  heading: 'De instellingen kloppen niet:',
  integer: (name: string, least: number, most: number) =>
    `${name} moet een geheel getal zijn van ${least} tot ${most}.`,
  oneOf: (name: string, choices: readonly string[]) => `${name} moet een van deze woorden zijn: ${choices.join(', ')}.`,
  url: (name: string, protocols: readonly string[]) =>
    `${name} moet een volledig adres zijn dat begint met ${protocols.map((protocol) => `${protocol}//`).join(' of ')}.`,
  bsnKeyForm:
    'RD_BSN_KEY moet uit 64 hexadecimale tekens bestaan (32 bytes), bijvoorbeeld gemaakt met: openssl rand -hex 32',
  oidcTogether:
    'RD_OIDC_ISSUER, RD_OIDC_CLIENT_ID en RD_OIDC_CLIENT_KEY_FILE horen bij elkaar: vul ze alle drie in, of geen van drieën.',
  mailTogether: 'RD_SMTP_URL en RD_MAIL_FROM horen bij elkaar: vul ze allebei in, of geen van beide.',
  mailFromForm: 'RD_MAIL_FROM moet een e-mailadres zijn, met of zonder naam ervoor: Rode Draad <noreply@uwregio.nl>.',
  contactEmailForm: 'RD_CONTACT_EMAIL moet een e-mailadres zijn.',
  trustProxyForm:
    'RD_TRUST_PROXY bestaat uit netwerkadressen met komma’s ertussen, bijvoorbeeld 127.0.0.1 of 10.0.0.0/8. Namen mogen niet.',
  hubTlsTogether:
    'RD_HUB_CERT_FILE, RD_HUB_KEY_FILE en RD_HUB_CA_FILE horen bij elkaar: vul ze alle drie in, of geen van drieën.',
  hubNeedsTls:
    'Een knooppunt dat niet op deze machine staat, vraagt https met RD_HUB_CERT_FILE, RD_HUB_KEY_FILE en RD_HUB_CA_FILE, ' +
    'en met RD_HUB_LISTEN_PORT ook RD_HUB_CALLER: de naam of het OIN in het certificaat van het knooppunt.',
  migratorWithoutUrl: 'DATABASE_MIGRATOR_URL werkt alleen samen met DATABASE_URL.',
  bsnKeyFile: (file: string) =>
    `Het sleutelbestand ${file} is beschadigd. Zet de juiste sleutel terug uit uw reservekopie of geef hem op in RD_BSN_KEY. ` +
    'Maak geen nieuwe sleutel: eerder versleutelde gegevens zijn dan niet meer te lezen.',
} as const;

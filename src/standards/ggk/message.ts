/** The envelope messages of StUF-GGk 2.1 (ggk0210, patch 04) under their official names. */

/** A party in the stuurgegevens. `gebruiker` is better left out: it is a person. */
export type Systeem = {
  /** CBS code of a municipality (4 digits), AGB code of a provider (8), or a fixed value such as CBS or VECOZO. */
  readonly organisatie: string;
  /** Name of the application without version, 3 to 50 signs. Towards the hub the receiver's is GGk. */
  readonly applicatie: string;
  readonly administratie?: string;
  readonly gebruiker?: string;
};

/** Four digits each; for iJw 3.2 the function is 0003/0002, after the published examples. */
export type Versies = {
  readonly applicatieVersie: string;
  readonly applicatieSubversie: string;
  readonly functieVersie: string;
  readonly functieSubversie: string;
};

/** What the envelope carries; bytes as they are, base64 is the envelope's affair. */
export type Inhoud =
  | { readonly kind: 'xmlBestand'; readonly bytes: Uint8Array }
  | { readonly kind: 'tekstBestand'; readonly bestandsnaam: string; readonly bytes: Uint8Array };

type Stuurgegevens<Partij> = {
  readonly zender: Partij;
  readonly ontvanger: Partij;
  /** UUID version 4 in lower case, new for each message. */
  readonly referentienummer: string;
  /** jjjjmmdduummss in Dutch time, see tijdstip(); the schema allows 8 to 17 digits. */
  readonly tijdstipBericht: string;
};

/** A message on its way out (heen). */
export type Di01 = Stuurgegevens<Systeem> & {
  readonly berichtcode: 'Di01';
  /** Kind of message carried, for example JW301. */
  readonly functie: string;
  readonly parameters: Versies;
  readonly bericht: Inhoud;
};

/** A message in answer (retour): names the Di01 it answers. */
export type Du01 = Omit<Di01, 'berichtcode'> & {
  readonly berichtcode: 'Du01';
  /** Referentienummer of the message answered. */
  readonly crossRefnummer: string;
};

/** Why a message could not be carried or read. Other systems are freer here: no organisatie, other reference numbers. */
export type Fo01 = Stuurgegevens<Omit<Systeem, 'organisatie'> & { readonly organisatie?: string }> & {
  readonly berichtcode: 'Fo01';
  readonly crossRefnummer: string;
  /** See fo01Text(), for example IB001; at most 7 signs. */
  readonly code: string;
  readonly plek: 'client' | 'server';
  readonly omschrijving: string;
  /** Function and version, for example JW315-00030002. */
  readonly details?: string;
  /** The original message as XML elements, as written; prefixes may be declared around it. */
  readonly detailsXML?: string;
};

export type GgkMessage = Di01 | Du01 | Fo01;

export const GGK_NAMESPACE = 'http://www.stufstandaarden.nl/koppelvlak/ggk0210';
export const STUF_NAMESPACE = 'http://www.egem.nl/StUF/StUF0301';
export const SOAP_NAMESPACE = 'http://schemas.xmlsoap.org/soap/envelope/';

/** SOAPAction per berichtcode, from the WSDL. */
export const SOAP_ACTIONS: Readonly<Record<GgkMessage['berichtcode'], string>> = {
  Di01: `${GGK_NAMESPACE}/ggk_Di01`,
  Du01: `${GGK_NAMESPACE}/ggk_Du01`,
  Fo01: `${STUF_NAMESPACE}/Fo01`,
};

/** Namespace and name of the root element per berichtcode. */
export const ROOTS: Readonly<Record<GgkMessage['berichtcode'], readonly [namespace: string, name: string]>> = {
  Di01: [GGK_NAMESPACE, 'envelopHeenbericht-ggk_Di01'],
  Du01: [GGK_NAMESPACE, 'envelopRetourbericht-ggk_Du01'],
  Fo01: [STUF_NAMESPACE, 'Fo01Bericht'],
};

/** 25 MB for the whole post, base64 included (25 x 1024 x 1024 bytes): about 18 MB of content. */
export const MAX_POST_BYTES = 25 * 1024 * 1024;

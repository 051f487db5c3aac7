import { SOAP_NAMESPACE } from './message.ts';
import { escapeText } from './xml/text.ts';

/** The SOAP 1.1 fault that answers a post at once, when it cannot be read far enough to send an Fo01 about it. */
export const soapFault = (who: 'Client' | 'Server', text: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\r\n<soapenv:Envelope xmlns:soapenv="${SOAP_NAMESPACE}"><soapenv:Body><soapenv:Fault>` +
  `<faultcode>soapenv:${who}</faultcode><faultstring>${escapeText(text)}</faultstring>` +
  '</soapenv:Fault></soapenv:Body></soapenv:Envelope>\r\n';

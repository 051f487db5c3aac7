/** Messages in and out of the installation; the door of the module passes these on. */
export { DEFAULT_TIMING, type HubConnection, type Timing } from './connection.ts';
export { envelopeFor } from './envelope.ts';
export { SEND_FAULT_JOB, sendFault } from './faults.ts';
export { exchangeOnce, keepExchanging } from './keep-exchanging.ts';
export { takePost } from './take-post.ts';

/** Door: bytes between systems. HTTPS with client certificates, folders for exchange, ZIP. Knows no message. */
export { dropFile, type TakenFile, takeFiles } from './drop-folder.ts';
export { type Endpoint, type EndpointOptions, openEndpoint, type PostAnswer, type ReceivedPost } from './endpoint.ts';
export { isThisMachine, makePoster, type Posted, type Poster, type PosterOptions } from './poster.ts';
export { readTls, type TlsFiles, type TlsMaterial } from './tls.ts';
export { writeZip, type ZipFile } from './write-zip.ts';
export { looksLikeZip, openZip, type ZipEntry, type ZipLimits, type ZipRefusal } from './zip.ts';

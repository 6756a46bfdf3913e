declare module 'html-encoding-sniffer' {
  /** The WHATWG name of the encoding that a browser would decode the bytes with. */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}

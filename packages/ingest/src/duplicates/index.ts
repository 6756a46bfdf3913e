export { type Comparable, containmentOf, isNearDuplicate, similarity } from './compare.ts';
export {
  decodeSignature,
  encodeSignature,
  SignatureError,
  signatureFromText,
  signatureToText,
} from './encode.ts';
export { type TextSignature, type TextSketch, textSignature } from './signature.ts';

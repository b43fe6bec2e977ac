/** Thrown while a screen opens: what its address names is not there, or not any more. */
export class MissingScreen extends Error {
  override name = 'MissingScreen';
}

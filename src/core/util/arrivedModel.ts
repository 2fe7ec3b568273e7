/**
 * The file of the name model, which is still being read when the first worker starts. A worker that is started later,
 * after a crash, must have it before its first request, so that equal questions get equal answers.
 */
export class ArrivedModel {
  private bytes: Uint8Array | null = null;

  /** `file` must not reject; null where there is no model. */
  constructor(private readonly file: Promise<Uint8Array | null>) {
    void file.then((bytes) => (this.bytes = bytes));
  }

  /** Hands the file over: at once where it has been read, else as soon as it is; never where there is none. */
  giveTo(receive: (bytes: Uint8Array) => void): void {
    if (this.bytes) receive(this.bytes);
    else void this.file.then((bytes) => bytes && receive(bytes));
  }
}

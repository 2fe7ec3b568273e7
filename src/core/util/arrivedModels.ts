import type { ModelFiles } from '../model/languageModels';

/**
 * The files of the models, which are still being read when the first worker starts. A worker that is started later,
 * after a crash, must have them before its first request, so that equal questions get equal answers.
 */
export class ArrivedModels {
  private arrived: ModelFiles | null = null;

  /** `files` must not reject. */
  constructor(private readonly files: Promise<ModelFiles>) {
    void files.then((all) => (this.arrived = all));
  }

  /** Hands the files over: at once where they have been read, else as soon as they are. */
  giveTo(receive: (files: ModelFiles) => void): void {
    if (this.arrived) receive(this.arrived);
    else void this.files.then(receive);
  }
}

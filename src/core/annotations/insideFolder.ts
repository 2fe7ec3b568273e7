/** A relative path with `/` that does not lead out of the folder: not absolute, no drive, no `..`, no backslash. */
export const INSIDE_FOLDER = /^(?![/\\]|[A-Za-z]:)(?!(?:[^/]*\/)*\.\.(?:\/|$))[^\\]+$/;

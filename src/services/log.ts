/** Where services tell operators what happened. Fields are logged as they are; never put texts of users into them. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

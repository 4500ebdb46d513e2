// What the bundler makes of files that are not scripts.
declare module '*.woff2' {
  const url: string;
  export default url;
}
declare module '*.xml' {
  const text: string;
  export default text;
}
declare module '*.css';

/** Files that the build turns into modules: texts as strings, styles as nothing at all. */
declare module "*.xml" {
  const text: string;
  export default text;
}
declare module "*.css";

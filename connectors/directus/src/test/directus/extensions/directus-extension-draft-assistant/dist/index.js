// Stands for an extension that somebody installed; does nothing.
export default () => {};

module.exports = async () => {
  await globalThis.mariaDb?.stop();
};

/** How often a property is tried: few times in the daily run, more where the environment says so. */
export const propertyRuns = (usual: number): number => {
  const wanted = Number(process.env.PROPERTY_RUNS);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : usual;
};

// Answers whether the plugin's module stands in the store's container.
module.exports.GET = (req, res) => {
  res.json({ rma: req.scope.hasRegistration("rma") })
}

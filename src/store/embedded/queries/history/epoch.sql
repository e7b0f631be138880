SELECT epoch FROM history

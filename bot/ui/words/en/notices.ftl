### When messages do not arrive

notice-title = ⚠️ { $organiser }, your study group's messages do not arrive.
notice-what-now = Mend what the message says, then look at `/setup`: it shows whether all is well.
attention-permission = I may not post in { $channel }. Give me View Channel, Send Messages and Read Message History there, or choose another channel with `/setup channel:`.
attention-gone = The group's channel is gone. Choose another one with `/setup channel:`.

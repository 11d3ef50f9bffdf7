package io.tropicapp.coupa.workflows.offender;

import java.net.Socket;

public record SpeaksToAHost(Socket socket) {}
